/** The page's looks: dark, as Discord's. */
export const style = `
*{box-sizing:border-box}html{color-scheme:dark}html,body{height:100%;margin:0}
body{display:flex;background:#313338;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans","Helvetica Neue",Helvetica,Arial,sans-serif}
a{color:#00a8fc;text-decoration:none}a:hover{text-decoration:underline}
.servers{width:64px;background:#1e1f22;padding:12px 8px}
.servers a{display:block;height:48px;line-height:48px;margin-bottom:8px;border-radius:24px;background:#313338;color:#dbdee1;text-align:center;font-weight:600}
.servers a.here{background:#5865f2;color:#fff;border-radius:16px}
.channels{width:232px;background:#2b2d31;padding:0 8px;overflow:auto}
.channels h1{font-size:16px;color:#f2f3f5;padding:14px 8px;margin:0 -8px 12px;border-bottom:1px solid #1f2023}
.channels a{display:block;padding:6px 8px;border-radius:4px;color:#949ba4}.channels a.here{background:#404249;color:#fff}
.channels .thread{padding-left:16px;font-size:14px}.channels form{margin-top:24px;padding:8px;font-size:14px;color:#949ba4}
.channels form .button{margin-top:8px}
main{flex:1;display:flex;flex-direction:column;min-width:0}
.title{margin:0;padding:12px 16px;font-size:16px;color:#f2f3f5;border-bottom:1px solid #27282c}
#messages{flex:1;overflow:auto;padding:16px 16px 8px}
.message{position:relative;padding:4px 48px 4px 72px;margin:0 -16px 12px;min-height:48px}
.message.secret{background:#393c4a;border-left:2px solid #5865f2}
.avatar{position:absolute;left:16px;width:40px;height:40px;border-radius:20px;background:#5865f2;color:#fff;line-height:40px;text-align:center;font-weight:600}
.message header b{color:#f2f3f5;font-weight:500}.badge{background:#5865f2;color:#fff;border-radius:4px;font-size:10px;padding:1px 5px;margin-left:4px;vertical-align:1px}
time{color:#949ba4;font-size:12px;margin-left:8px}.used{margin:0 0 4px;font-size:14px;color:#949ba4}.used b{color:#c9cdfb;font-weight:500}
.note,.edited,.empty{color:#949ba4;font-size:12px;margin:4px 0 0}.thinking{color:#949ba4;font-style:italic;margin:0}
.body p{margin:0;overflow-wrap:anywhere}.body .gap{height:11px}pre+.gap{display:none}.body h2,.body h3,.body h4{color:#f2f3f5;margin:16px 0 8px;line-height:1.375}
.body h2{font-size:24px}.body h3{font-size:20px}.body h4{font-size:16px}.body h5{font-size:14px;margin:8px 0 2px;color:#f2f3f5}
.body h2:first-child,.body h3:first-child,.body h4:first-child{margin-top:4px}
.body .subtext{font-size:13px;color:#949ba4}
.body .item{padding-left:16px;text-indent:-14px;margin-left:6px}.body .item[data-depth="1"]{margin-left:28px}.body .item[data-depth="2"]{margin-left:50px}.item span{display:inline-block;min-width:10px;text-indent:0}
blockquote{margin:4px 0;padding:0 8px 0 12px;border-left:4px solid #4e5058}
code{background:#2b2d31;border-radius:3px;padding:1px 3px;font-size:85%}pre{margin:4px 0;background:#2b2d31;border:1px solid #1e1f22;border-radius:4px;padding:8px;white-space:pre-wrap;overflow-wrap:anywhere;max-width:560px}
.mention{background:#3c4270;color:#c9cdfb;border-radius:3px;padding:0 2px}.time{background:#3b3d44;border-radius:3px;padding:0 2px}.spoiler{background:#1e1f22;color:#1e1f22;border-radius:3px}.spoiler:hover{color:inherit}
.container{position:relative;background:#393a41;border:1px solid #45474f;border-radius:8px;padding:16px 16px 16px 20px;max-width:600px;margin:4px 0;overflow:hidden}
.container>*:not(.accent)+*{margin-top:8px}.accent{position:absolute;left:0;top:0;bottom:0;height:100%}
.section{display:flex;gap:16px}.section>div:first-child{flex:1}.thumbnail img{width:85px;height:85px;object-fit:cover;border-radius:8px}
.gallery{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:4px}.gallery img,.body>img{max-width:100%;border-radius:8px;display:block}
hr{border:0;border-top:1px solid #4e5058;margin:12px 0}.space{height:8px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}.button{display:inline-block;border:0;border-radius:8px;background:#4e5058;color:#fff;padding:7px 16px;font-family:inherit;font-size:14px;font-weight:500;line-height:1.3;cursor:pointer}
.button.primary{background:#5865f2}.button.success{background:#248046}.button.danger{background:#da373c}.button[disabled]{opacity:.5;cursor:not-allowed}
.menu{display:flex;gap:8px;align-items:flex-start}select,input,textarea{background:#1e1f22;color:#dbdee1;border:1px solid #1e1f22;border-radius:4px;padding:8px;font:inherit;font-size:14px}
#act{position:relative;padding:0 16px 16px;margin:0}#line{width:100%;background:#383a40;border:0;border-radius:8px;padding:11px 16px;font-size:16px}
#offers{position:absolute;bottom:64px;left:16px;right:16px;margin:0;padding:0;list-style:none;background:#2b2d31;border-radius:8px;overflow:hidden}
#offers li{padding:6px 12px;cursor:pointer}#offers li:hover,#offers li.here{background:#404249}#offers small{color:#949ba4;margin-left:8px}
.notice{margin:0 16px 8px;padding:8px 12px;border-radius:4px;background:#4b2a2d;color:#ffb4b4}
.post{background:#2b2d31;border-radius:8px;padding:12px 16px;margin:0 0 8px}
.modal{max-width:480px;margin:48px auto;background:#313338;border:1px solid #45474f;border-radius:8px;padding:16px 24px;flex:none;align-self:flex-start;width:100%}
.modal label{display:block;margin:12px 0;font-size:14px}.modal input,.modal select,.modal textarea{display:block;width:100%;margin-top:4px}.modal small{display:block;color:#949ba4}
`;

/** Shows what is new each second, and offers what a command can go on with. */
export const script = `
const messages=document.getElementById("messages"),line=document.getElementById("line"),offers=document.getElementById("offers");
if(messages){
  const as=document.querySelector("#act [name=as]").value;
  const fill=()=>{for(const each of messages.querySelectorAll("[name=as]"))each.value=as};
  const down=()=>{messages.scrollTop=messages.scrollHeight};
  let shown=messages.innerHTML,raw="";fill();down();
  setInterval(async()=>{
    if(messages.contains(document.activeElement)&&document.activeElement.matches("select,input"))return;
    try{
      const answer=await fetch(messages.dataset.address);const html=await answer.text();
      if(answer.ok&&html!==raw){const first=raw==="";raw=html;if(!first||html!==shown){const atEnd=messages.scrollHeight-messages.scrollTop-messages.clientHeight<80;messages.innerHTML=html;fill();if(atEnd)down()}}
    }catch{}
  },1000);
}
if(line){
  let asked=0,at=-1;
  const take=(text)=>{line.value=text;line.focus();offer()};
  const mark=()=>{[...offers.children].forEach((each,index)=>each.classList.toggle("here",index===at))};
  const offer=async()=>{
    const mine=++asked;at=-1;
    if(!line.value.startsWith("/")){offers.replaceChildren();return}
    try{
      const found=await(await fetch(line.dataset.address+"&line="+encodeURIComponent(line.value))).json();
      if(mine!==asked)return;
      offers.replaceChildren(...found.map(({label,about,text})=>{
        const item=document.createElement("li"),small=document.createElement("small");
        item.textContent=label;small.textContent=about;item.append(small);item.dataset.text=text;
        item.addEventListener("mousedown",(event)=>{event.preventDefault();take(text)});return item}));
    }catch{}
  };
  let timer;line.addEventListener("input",()=>{clearTimeout(timer);timer=setTimeout(offer,150)});
  line.addEventListener("keydown",(event)=>{
    const count=offers.children.length;
    if(event.key==="Escape"){offers.replaceChildren();at=-1}
    else if(count>0&&(event.key==="ArrowDown"||event.key==="ArrowUp")){event.preventDefault();at=(at+(event.key==="ArrowDown"?1:count-1)+count)%count;mark()}
    else if(count>0&&(event.key==="Tab"||(event.key==="Enter"&&at>=0))){event.preventDefault();take(offers.children[Math.max(at,0)].dataset.text)}
  });
}
`;
